/** The table of configurations, its filter, and the properties of one. */
package org.winnow.views.data;
