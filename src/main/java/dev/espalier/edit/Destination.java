package dev.espalier.edit;

import dev.espalier.design.Clipping;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.ItemId;
import dev.espalier.design.NodeId;
import dev.espalier.design.NoteId;
import dev.espalier.design.OuId;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.PolicyId.AwsManagedPolicyId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import java.util.Optional;
import java.util.OptionalInt;

/// Where copies go.
public sealed interface Destination {
    /// To that node, as each copy suits it: units and accounts into the container it is or stands in, people and
    /// resources into the account it is or stands in, policies onto it.
    ///
    /// @param position where among the units or accounts of the container; empty means at the end
    record Into(NodeId node, OptionalInt position) implements Destination {
        /// To the end.
        public Into(NodeId node) {
            this(node, OptionalInt.empty());
        }
    }

    /// Each copy beside what it is a copy of.
    record Beside() implements Destination {}

    /// Nothing was pointed at: units and accounts go under the root, policies of the organization stay unattached.
    record Anywhere() implements Destination {}

    /// Where a clipping goes when this item is selected. A copied unit that is itself still selected is not pasted into
    /// itself but beside itself.
    static Destination at(Design design, Clipping clipping, Optional<ItemId> selected) {
        return selected.<Destination>map(item -> switch (item) {
                    case OuId unit
                    when clipping.units().stream()
                            .anyMatch(copied -> copied.id().equals(unit)) ->
                        DesignIndex.of(design)
                                .containerOf(unit)
                                .<Destination>map(parent -> new Into(parent.id()))
                                .orElseGet(Anywhere::new);
                    case NodeId node -> new Into(node);
                    case AccountPolicyId policy -> new Into(policy.account());
                    case OrganizationPolicyId _, AwsManagedPolicyId _, NoteId _ -> new Anywhere();
                })
                .orElseGet(Anywhere::new);
    }
}
