// Runs first in the pane's head: asks the workbench around the frame to stand in for Excel.
// A value that survived an earlier load would make office.js look for its host elsewhere.
sessionStorage.removeItem("hostInfoValue");
window.parent.attach(window);
