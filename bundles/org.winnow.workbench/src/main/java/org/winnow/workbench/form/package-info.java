/** Forms made from the catalogue's metadata, for the settings of any algorithm. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.winnow.workbench.form;
