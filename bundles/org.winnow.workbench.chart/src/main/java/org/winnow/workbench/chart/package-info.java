/**
 * What charts of the window have in common: colours, axes, and export as PNG, SVG, PDF and CSV.
 * Needs no display but for {@link FigureMenu}.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.winnow.workbench.chart;
