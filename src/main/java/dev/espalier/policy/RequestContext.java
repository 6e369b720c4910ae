package dev.espalier.policy;

/// The keys of one request, as conditions and policy variables see them.
public interface RequestContext {
    /// The value of `key`, whatever the letter case it is written in (rule R78).
    ContextValue get(String key);

    /// A context in which no key exists.
    RequestContext EMPTY = key -> new ContextValue.Absent();
}
