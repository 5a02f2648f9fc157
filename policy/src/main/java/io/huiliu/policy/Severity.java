package io.huiliu.policy;

/** What a rule that holds does to a plan. */
public enum Severity {
    /** The plan cannot go live. */
    BLOCK,
    /** It can, and whoever launches it is told. */
    WARN
}
