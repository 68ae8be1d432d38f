/**
 * Drives the window of the built product. {@link org.winnow.tests.desktop.Program} starts it on a
 * display of its own, with an agent in its JVM that finds components by name and moves mouse and
 * keys; tests judge what came of it from outside.
 */
package org.winnow.tests.desktop;
