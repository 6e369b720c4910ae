package dev.espalier.intake;

import dev.espalier.design.OrganizationPolicyType;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the files say about a root, a unit or an account, as far as they have been read.
final class DraftNode {
    private final String key;
    private final Kind kind;
    private String name = "";
    private String email = "";
    private String parent = "";
    private Strength strength = Strength.NONE;
    private boolean isDisputed;
    private boolean hasAllTags;
    private Optional<String> state = Optional.empty();
    private Optional<SortedMap<String, String>> tags = Optional.empty();
    private final Map<OrganizationPolicyType, Set<String>> attached = new EnumMap<>(OrganizationPolicyType.class);
    private final Set<OrganizationPolicyType> withoutDefault = new LinkedHashSet<>();
    private final Set<OrganizationPolicyType> complete = new LinkedHashSet<>();

    /// What it is.
    enum Kind {
        ROOT,
        UNIT,
        ACCOUNT
    }

    /// How sure it is where something belongs.
    enum Strength {
        NONE,
        /// In the design that is imported into.
        DESIGN,
        /// By what a file is called.
        NAME,
        /// By what a file holds.
        CONTENT
    }

    /// @param key its id, or what a file calls it when it has none yet
    DraftNode(String key, Kind kind) {
        this.key = key;
        this.kind = kind;
    }

    String key() {
        return key;
    }

    Kind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    /// Something to call it by, whatever is known.
    String label() {
        return name.isEmpty() ? key : name;
    }

    void name(String told) {
        name = told;
    }

    String email() {
        return email;
    }

    void email(String told) {
        email = told;
    }

    Optional<String> state() {
        return state;
    }

    void state(String told) {
        state = Optional.of(told);
    }

    /// Whether nothing says that there are more.
    boolean hasAllTags() {
        return hasAllTags;
    }

    Optional<SortedMap<String, String>> tags() {
        return tags;
    }

    /// Pages of one list add to each other; this is the only or last one.
    void tags(SortedMap<String, String> told) {
        hasAllTags = true;
        someTags(told);
    }

    /// A page of more.
    void someTags(SortedMap<String, String> told) {
        var all = new TreeMap<String, String>(tags.orElseGet(TreeMap::new));
        all.putAll(told);
        tags = Optional.of(Collections.unmodifiableSortedMap(all));
    }

    /// The key of what it hangs under; empty when nobody has said.
    Optional<String> parent() {
        return parent.isEmpty() ? Optional.empty() : Optional.of(parent);
    }

    void parent(String told, Strength sureness) {
        if (!parent.isEmpty() && !parent.equals(told) && sureness == strength) {
            isDisputed = true;
        } else if (sureness.compareTo(strength) > 0) {
            parent = told;
            strength = sureness;
            isDisputed = false;
        }
    }

    /// Whether files name two places for it and neither is to be trusted more.
    boolean isDisputed() {
        return isDisputed;
    }

    /// One policy of perhaps more.
    void attach(OrganizationPolicyType type, String policy) {
        attached.computeIfAbsent(type, _ -> new LinkedHashSet<>()).add(policy);
    }

    /// That the policy that AWS attaches to everything is not attached.
    void detachDefault(OrganizationPolicyType type) {
        withoutDefault.add(type);
    }

    boolean isWithoutDefault(OrganizationPolicyType type) {
        return withoutDefault.contains(type);
    }

    /// That all policies of this type have been named.
    void complete(OrganizationPolicyType type) {
        complete.add(type);
    }

    boolean isComplete(OrganizationPolicyType type) {
        return complete.contains(type);
    }

    /// Keys of the policies that files name, in their order.
    Set<String> attached(OrganizationPolicyType type) {
        return attached.getOrDefault(type, Set.of());
    }
}
