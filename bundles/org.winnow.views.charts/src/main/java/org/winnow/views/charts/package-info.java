/** Views that draw what jobs found: curves, redundancy, composition, errors, structure. */
package org.winnow.views.charts;
