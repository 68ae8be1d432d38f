/** The smallest plugin for the desktop: one class, one view. */
package org.winnow.example.view;
