/** Whether a plan may go live on what a simulation of it shows. */
@NullMarked
package io.huiliu.cli.live;

import org.jspecify.annotations.NullMarked;
