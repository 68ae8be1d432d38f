// SPDX-License-Identifier: Apache-2.0
/** What chooses: farthest-point sampling and chance. */
package org.winnow.sampler;
