package dev.espalier.access;

import dev.espalier.design.Layer;
import dev.espalier.design.NodeId;
import dev.espalier.policy.Truth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What one gate says about a request, before it is known which gates have to say yes.
///
/// @param label of what the gate stands at, for sentences
/// @param exemption why it has no say, if it has none
record LayerFinding(
        Layer layer, Optional<NodeId> at, String label, Optional<Reason> exemption, List<Finding> findings) {
    LayerFinding {
        findings = List.copyOf(findings);
    }

    static LayerFinding exempt(Layer layer, Optional<NodeId> at, String label, Reason exemption) {
        return new LayerFinding(layer, at, label, Optional.of(exemption), List.of());
    }

    static LayerFinding of(Layer layer, String label, List<Finding> findings) {
        return new LayerFinding(layer, findings.getFirst().holding().holder(), label, Optional.empty(), findings);
    }

    Truth denies() {
        return findings.stream().map(Finding::denies).reduce(Truth.NO, Truth::or);
    }

    Truth allows() {
        return findings.stream().map(Finding::allows).reduce(Truth.NO, Truth::or);
    }

    /// Whether it lets the request pass as far as allowing goes: a gate without a say does.
    Truth allowsOrHasNoSay() {
        return exemption.isPresent() ? Truth.YES : allows();
    }

    /// Whether it grants at least so strongly.
    Truth grants(Grade grade) {
        return findings.stream()
                .map(finding -> finding.grants().getOrDefault(grade, Truth.NO))
                .reduce(Truth.NO, Truth::or);
    }

    Set<String> openKeys() {
        var keys = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
        findings.forEach(finding -> keys.addAll(finding.openKeys()));
        return keys;
    }

    List<Reason> doubts() {
        return findings.stream().flatMap(finding -> finding.doubts().stream()).toList();
    }

    Optional<StatementResult> firstDeny() {
        return findings.stream()
                .flatMap(finding -> finding.firstDeny().stream())
                .findFirst();
    }

    Optional<StatementResult> firstAllow() {
        return findings.stream()
                .flatMap(finding -> finding.firstAllow().stream())
                .findFirst();
    }

    /// Every statement that certainly allows.
    List<StatementResult> allAllows() {
        return findings.stream()
                .flatMap(finding -> finding.outcomes().stream())
                .filter(outcome -> outcome.allows() == Truth.YES)
                .map(StatementCheck.Outcome::evidence)
                .toList();
    }
}
