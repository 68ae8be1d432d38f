// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** Names an algorithm with its literature, so that a report can cite what it used. */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Algorithm {

    /** What its component properties are called: {@code algorithm.id} and so on. */
    String PREFIX_ = "algorithm.";

    /** {@return as on the command line: lower case, hyphens} */
    String id();

    /** {@return for people} */
    String title();

    /** {@return where it is described, such as {@code doi:10.1063/1.5024611}} */
    String source();
}
