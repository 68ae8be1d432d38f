// SPDX-License-Identifier: Apache-2.0
/** What judges trajectories: by structure and motion, alone or beside a reference. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.winnow.api.trajectory;
