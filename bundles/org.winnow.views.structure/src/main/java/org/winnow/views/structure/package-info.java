/** The structure view: one configuration in three dimensions, drawn by Jmol. */
package org.winnow.views.structure;
