// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.engine;

/**
 * Work that a shell asks the engine for: an immutable record of everything the user said.
 *
 * @param <R> what comes of it
 */
public interface Job<R> {}
