// SPDX-License-Identifier: Apache-2.0
/** The study file: what it may say, how it is read, written and explained. */
package org.winnow.study.file;
