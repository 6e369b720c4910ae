package dev.espalier.access;

import dev.espalier.design.Layer;
import dev.espalier.design.NodeId;
import dev.espalier.policy.Truth;
import java.util.ArrayList;
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

    /// Whether it is the same gate for another request.
    boolean isLike(LayerFinding other) {
        boolean isLevel = layer == Layer.SERVICE_CONTROL_POLICY || layer == Layer.RESOURCE_CONTROL_POLICY;
        return layer == other.layer && (!isLevel || at.equals(other.at));
    }

    Truth denies() {
        var denies = Truth.NO;
        for (int i = 0; i < findings.size(); i++) {
            denies = denies.or(findings.get(i).denies());
        }
        return denies;
    }

    Truth allows() {
        var allows = Truth.NO;
        for (int i = 0; i < findings.size(); i++) {
            allows = allows.or(findings.get(i).allows());
        }
        return allows;
    }

    /// Whether it lets the request pass as far as allowing goes: a gate without a say does.
    Truth allowsOrHasNoSay() {
        return exemption.isPresent() ? Truth.YES : allows();
    }

    /// Whether it grants at least so strongly.
    Truth grants(Grade grade) {
        var grants = Truth.NO;
        for (int i = 0; i < findings.size(); i++) {
            grants = grants.or(findings.get(i).grants(grade));
        }
        return grants;
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
        for (var finding : findings) {
            var deny = finding.firstDeny();
            if (deny.isPresent()) {
                return deny;
            }
        }
        return Optional.empty();
    }

    /// Every statement that certainly allows, in order.
    List<StatementResult> allAllows() {
        var allows = new ArrayList<StatementResult>();
        for (var finding : findings) {
            for (var outcome : finding.outcomes()) {
                if (outcome.allows() == Truth.YES) {
                    allows.add(outcome.evidence());
                }
            }
        }
        return allows;
    }
}
