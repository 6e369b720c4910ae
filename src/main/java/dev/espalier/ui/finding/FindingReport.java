package dev.espalier.ui.finding;

import dev.espalier.design.AccountId;
import dev.espalier.design.ContainerId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.design.NoteId;
import dev.espalier.design.PolicyId;
import dev.espalier.diagram.FindingMarks;
import dev.espalier.policy.Severity;
import dev.espalier.review.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All findings about a design, and where the drawing shows them: those about people and their policies at the account,
/// those about a policy of the organization wherever it is attached.
public final class FindingReport {
    public static final FindingReport NOTHING = new FindingReport(List.of(), Map.of(), Map.of(), FindingMarks.NONE);

    private final List<Finding> findings;
    private final Map<NodeId, List<Finding>> places;
    /// The same with all below, for the root and units.
    private final Map<NodeId, List<Finding>> areas;
    private final FindingMarks marks;
    private final int errors;

    private FindingReport(
            List<Finding> findings,
            Map<NodeId, List<Finding>> places,
            Map<NodeId, List<Finding>> areas,
            FindingMarks marks) {
        this.findings = findings;
        this.places = places;
        this.areas = areas;
        this.marks = marks;
        errors = (int) findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
    }

    static FindingReport of(Design design, List<Finding> findings) {
        return findings.isEmpty() ? NOTHING : new Gathering(design).report(findings);
    }

    public List<Finding> findings() {
        return findings;
    }

    public int errors() {
        return errors;
    }

    public int warnings() {
        return findings.size() - errors;
    }

    /// What the triangles of the drawing tell.
    public FindingMarks marks() {
        return marks;
    }

    /// What was found about the root, a unit or an account itself.
    public List<Finding> at(NodeId node) {
        return places.getOrDefault(node, List.of());
    }

    /// What was found about a node and everything below it, in the order of the file.
    public List<Finding> within(NodeId node) {
        return areas.getOrDefault(node, at(node));
    }

    /// Sorts findings by the nodes that show them.
    private static final class Gathering {
        private final DesignIndex index;
        private final Map<NodeId, List<Finding>> places = new HashMap<>();
        private final Map<NodeId, List<Finding>> areas = new HashMap<>();
        private final Map<NodeId, Severity> own = new HashMap<>();
        private final Map<NodeId, Severity> inside = new HashMap<>();

        Gathering(Design design) {
            index = DesignIndex.of(design);
        }

        FindingReport report(List<Finding> findings) {
            for (var finding : findings) {
                finding.where().item().ifPresent(item -> nodesOf(item).forEach(node -> add(finding, node)));
            }
            places.replaceAll((_, some) -> List.copyOf(some));
            areas.replaceAll((_, some) -> List.copyOf(some));
            return new FindingReport(List.copyOf(findings), places, areas, new FindingMarks(own, inside));
        }

        private Set<NodeId> nodesOf(ItemId item) {
            return switch (item) {
                case MemberId member -> Set.of(member.account());
                case ContainerId container -> Set.of(container);
                case AccountId account -> Set.of(account);
                case PolicyId.AccountPolicyId policy -> Set.of(policy.account());
                case PolicyId policy -> Set.copyOf(index.attachmentsOf(policy));
                case NoteId _ -> Set.of();
            };
        }

        private void add(Finding finding, NodeId node) {
            places.computeIfAbsent(node, _ -> new ArrayList<>()).add(finding);
            own.merge(node, finding.severity(), Gathering::worse);
            if (node instanceof ContainerId) {
                addInside(finding, node);
            }
            for (var above = index.parentOf(node); above.isPresent(); above = index.parentOf(above.get())) {
                addInside(finding, above.get());
                inside.merge(above.get(), finding.severity(), Gathering::worse);
            }
        }

        /// Once, though it may be told of several nodes in there, one after the other.
        private void addInside(Finding finding, NodeId area) {
            var some = areas.computeIfAbsent(area, _ -> new ArrayList<>());
            if (some.isEmpty() || !some.getLast().equals(finding)) {
                some.add(finding);
            }
        }

        private static Severity worse(Severity one, Severity other) {
            return one == Severity.ERROR ? one : other;
        }
    }

    /// Where a finding is, in words: `user hana · HR`.
    static String place(Finding finding, Design design) {
        var label = finding.where().label();
        var account = finding.where().item().flatMap(item -> switch (item) {
            case MemberId member -> Optional.of(member.account());
            case PolicyId.AccountPolicyId policy -> Optional.of(policy.account());
            default -> Optional.<AccountId>empty();
        });
        return account.map(DesignIndex.of(design)::nameOf)
                .map(name -> FindingsViewModel.TEXTS.text("place", label, name))
                .orElse(label);
    }
}
