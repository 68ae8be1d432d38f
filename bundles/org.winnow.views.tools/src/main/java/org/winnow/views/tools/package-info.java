/** Views on the work rather than the data: jobs, catalogue, script, console, welcome. */
package org.winnow.views.tools;
