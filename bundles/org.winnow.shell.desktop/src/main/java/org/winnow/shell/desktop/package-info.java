/** The window: docking, perspectives, menus, palette, jobs, script; views come as services. */
package org.winnow.shell.desktop;
