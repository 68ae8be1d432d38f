// SPDX-License-Identifier: Apache-2.0
/** Files that appear whole or not at all: folders, CSV, JSON, NPY. */
package org.winnow.engine.output;
