export { fullName, shortName } from "@/lib/records/full-name";
