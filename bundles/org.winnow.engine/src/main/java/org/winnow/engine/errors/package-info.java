// SPDX-License-Identifier: Apache-2.0
/** What predictions and labels differ by: per configuration, summed up, as tables and figures. */
package org.winnow.engine.errors;
