// SPDX-License-Identifier: Apache-2.0
/** The interactive console with history and completion, and scripts. */
package org.winnow.shell.gogo.console;
