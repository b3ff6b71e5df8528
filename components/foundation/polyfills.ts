/** What workers call and the oldest browsers of package.json's browserslist lack; pages get it by lib/cli/old-browsers.ts. */
import "core-js/actual/array/to-reversed";
import "core-js/actual/array/to-sorted";
import "core-js/actual/array/to-spliced";
import "core-js/actual/array/with";
import "core-js/actual/iterator";
import "core-js/actual/map/group-by";
import "core-js/actual/object/group-by";
import "core-js/actual/promise/with-resolvers";
import "core-js/actual/set";
import "core-js/actual/url/can-parse";
