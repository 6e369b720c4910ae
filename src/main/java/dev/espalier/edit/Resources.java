package dev.espalier.edit;

import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.DesignTree;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// What holds for resources across the whole design.
final class Resources {
    private static final int ARN_FIELDS = 6;
    private static final int OWNER = 4;

    private Resources() {}

    /// The ARNs of all resources: each names one thing in the world, whichever account it stands in.
    static List<String> arns(Design design) {
        var arns = new ArrayList<String>();
        for (var account : DesignIndex.of(design).accounts()) {
            for (var resource : account.resources()) {
                arns.add(resource.arn());
            }
        }
        return arns;
    }

    /// The design with one resource put through `change`.
    static EditResult change(Design design, ResourceId id, UnaryOperator<Resource> change) {
        return Find.account(
                design,
                id.account(),
                account -> Ruling.start()
                        .require(account.resource(id.arn()).isPresent(), Refusal.MISSING, Label.of(design, id))
                        .then(() -> DesignTree.replace(
                                design,
                                account.withResources(DesignTree.map(
                                        account.resources(),
                                        resource -> resource.arn().equals(id.arn())
                                                ? change.apply(resource)
                                                : resource)))));
    }

    /// The ARN of a resource once `owner` owns it: an account's number in the ARN changes with the owner.
    static String arnIn(AccountId owner, ResourceId resource) {
        var fields = resource.arn().split(":", ARN_FIELDS);
        if (fields.length == ARN_FIELDS
                && fields[OWNER].equals(resource.account().value())) {
            fields[OWNER] = owner.value();
        }
        return String.join(":", fields);
    }
}
