/**
 * Parameter sweeps: a plan and a scenario with other values, many times over. A study says which
 * parameters vary and by which design (grid, Latin hypercube, Sobol); each variant is a plan file
 * and a scenario file that could be written by hand.
 */
@NullMarked
package io.huiliu.simulate.study;

import org.jspecify.annotations.NullMarked;
