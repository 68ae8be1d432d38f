/** The form that trains a potential and judges it. */
package org.winnow.views.evaluate;
