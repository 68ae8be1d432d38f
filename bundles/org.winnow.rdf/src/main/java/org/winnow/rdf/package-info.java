// SPDX-License-Identifier: Apache-2.0
/** Radial distribution functions and mean squared displacements of trajectories. */
package org.winnow.rdf;
