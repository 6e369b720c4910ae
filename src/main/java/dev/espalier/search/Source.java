package dev.espalier.search;

import dev.espalier.design.Account;
import dev.espalier.design.Container;
import dev.espalier.design.Group;
import dev.espalier.design.Identity;
import dev.espalier.design.ItemId;
import dev.espalier.design.ManagedPolicy;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.Members;
import dev.espalier.design.OrganizationPolicy;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.design.Resource;
import dev.espalier.design.Role;
import dev.espalier.design.User;
import dev.espalier.search.Place.Held;
import dev.espalier.search.Place.Holding;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// Some items of a design that stand together, by number, with all their texts.
sealed interface Source {
    /// What the texts were read off: as long as it is the same instance they are the same.
    Object origin();

    int size();

    ItemId item(int number);

    void tell(int number, Teller teller);

    private static void tags(SortedMap<String, String> tags, Teller teller) {
        tags.forEach((key, value) -> teller.tell(Field.TAG, key, Optional.empty(), key + "=" + value));
    }

    /// A container itself, without what is in it.
    record OfContainer(Container origin) implements Source {
        @Override
        public int size() {
            return 1;
        }

        @Override
        public ItemId item(int number) {
            return origin.id();
        }

        @Override
        public void tell(int number, Teller teller) {
            teller.tell(Field.NAME, origin.name());
            teller.tell(Field.ID, origin.id().value());
            tags(origin.tags(), teller);
        }
    }

    /// One of the organization's own policies.
    record OfPolicy(OrganizationPolicy origin) implements Source {
        @Override
        public int size() {
            return 1;
        }

        @Override
        public ItemId item(int number) {
            return new OrganizationPolicyId(origin.type(), origin.name());
        }

        @Override
        public void tell(int number, Teller teller) {
            teller.tell(Field.NAME, origin.name());
            teller.tell(Field.DESCRIPTION, origin.description());
            Statements.tell(origin.document(), Optional.empty(), teller);
        }
    }

    /// A policy that every organization has without listing it.
    record OfDefault(OrganizationPolicyType origin) implements Source {
        @Override
        public int size() {
            return 1;
        }

        @Override
        public ItemId item(int number) {
            return new OrganizationPolicyId(origin, origin.defaultPolicy());
        }

        @Override
        public void tell(int number, Teller teller) {
            teller.tell(Field.NAME, origin.defaultPolicy());
        }
    }

    /// An account, then its managed policies, groups, users, roles and resources.
    record OfAccount(Account origin) implements Source {
        private static final String AWS_MANAGED = "arn:aws:iam::aws:policy/";

        @Override
        public int size() {
            return 1
                    + origin.policies().size()
                    + origin.groups().size()
                    + origin.users().size()
                    + origin.roles().size()
                    + origin.resources().size();
        }

        @Override
        public ItemId item(int number) {
            return switch (part(number)) {
                case Account account -> account.id();
                case ManagedPolicy policy -> new AccountPolicyId(origin.id(), policy.name());
                case Resource resource -> new ResourceId(origin.id(), resource.arn());
                case Identity identity -> Members.idOf(origin, identity);
                default -> throw new IllegalStateException("an account has no such part");
            };
        }

        private Object part(int number) {
            int left = number - 1;
            if (left < 0) {
                return origin;
            }
            for (var parts :
                    List.of(origin.policies(), origin.groups(), origin.users(), origin.roles(), origin.resources())) {
                if (left < parts.size()) {
                    return parts.get(left);
                }
                left -= parts.size();
            }
            throw new IndexOutOfBoundsException(number);
        }

        @Override
        public void tell(int number, Teller teller) {
            switch (part(number)) {
                case Account account -> account(account, teller);
                case ManagedPolicy policy -> policy(policy, teller);
                case Resource resource -> resource(resource, teller);
                case Identity identity -> identity(identity, teller);
                default -> throw new IllegalStateException("an account has no such part");
            }
        }

        private static void account(Account account, Teller teller) {
            teller.tell(Field.NAME, account.name());
            teller.tell(Field.ID, account.id().value());
            teller.tell(Field.EMAIL, account.email());
            tags(account.tags(), teller);
        }

        private static void policy(ManagedPolicy policy, Teller teller) {
            teller.tell(Field.NAME, policy.name());
            teller.tell(Field.DESCRIPTION, policy.description());
            Statements.tell(policy.document(), Optional.empty(), teller);
        }

        private static void resource(Resource resource, Teller teller) {
            teller.tell(Field.NAME, resource.arn());
            tags(resource.tags(), teller);
            resource.policy()
                    .ifPresent(
                            document -> Statements.tell(document, Optional.of(new Held(Holding.RESOURCE, "")), teller));
        }

        private static void identity(Identity identity, Teller teller) {
            teller.tell(Field.NAME, identity.name());
            switch (identity) {
                case User user -> tags(user.tags(), teller);
                case Group _ -> {}
                case Role role -> {
                    tags(role.tags(), teller);
                    role.trustPolicy()
                            .ifPresent(document ->
                                    Statements.tell(document, Optional.of(new Held(Holding.TRUST, "")), teller));
                }
            }
            for (var attached : identity.attachedPolicies()) {
                if (attached.startsWith(AWS_MANAGED)) {
                    teller.tell(Field.ATTACHED_POLICY, attached.substring(attached.lastIndexOf('/') + 1));
                }
            }
            for (var inline : identity.inlinePolicies()) {
                teller.tell(Field.INLINE_POLICY, inline.name());
                Statements.tell(inline.document(), Optional.of(new Held(Holding.INLINE, inline.name())), teller);
            }
        }
    }
}
