// SPDX-License-Identifier: Apache-2.0
/** Results of steps on disk: folders that are whole or absent, with the hash of what made them. */
package org.winnow.study.store;
