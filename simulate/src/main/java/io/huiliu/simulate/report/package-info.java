/** The fact sheet and the report: Markdown, self-contained HTML with charts, JSON. */
@NullMarked
package io.huiliu.simulate.report;

import org.jspecify.annotations.NullMarked;
