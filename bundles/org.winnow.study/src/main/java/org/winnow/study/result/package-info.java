// SPDX-License-Identifier: Apache-2.0
/** What a study found: all of it can be read again from its folder alone. */
package org.winnow.study.result;
