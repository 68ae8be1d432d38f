// SPDX-License-Identifier: Apache-2.0
/**
 * The command line, which is the console: verbs that fill in a job, hand it to the engine, and
 * print what came of it. {@link org.winnow.shell.gogo.Shell} is where the process enters; the verbs
 * are in {@code verb}, the interactive console and scripts in {@code console}.
 */
package org.winnow.shell.gogo;
