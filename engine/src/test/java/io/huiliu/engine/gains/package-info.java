/**
 * What one person can gain against the program, played to the fen: each trick under each plan,
 * beside an honest customer, and which parameter closes what a rule really lets one win.
 */
@NullMarked
package io.huiliu.engine.gains;

import org.jspecify.annotations.NullMarked;
