// SPDX-License-Identifier: Apache-2.0
/** Neighbor lists, spherical harmonics, tables of functions, dense kernels: the hot loops. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.winnow.numerics;
