/** The form that makes a selection. */
package org.winnow.views.select;
