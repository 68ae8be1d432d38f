/** The map: every configuration a point, by likeness, principal components or any property. */
package org.winnow.views.map;
