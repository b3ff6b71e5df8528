import "./components/foundation/polyfills";
