package dev.espalier.export;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.InlinePolicy;
import dev.espalier.design.OrganizationPolicy;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.OuId;
import dev.espalier.design.UnknownFields;
import dev.espalier.design.User;
import dev.espalier.design.View;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.storage.JsonText;
import dev.espalier.storage.Samples;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// A design in which everything that people write is the same text, which may mean harm.
final class HostileDesigns {
    static final List<String> TEXTS = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' onmouseover='alert(1)",
            "]]><svg onload=alert(1)>",
            "&lt;b&gt;&#60;i&#62;",
            "[x](javascript:alert(1)) ![y](http://example.org/z.png) <http://example.org>",
            "a | b | c",
            "`code` *bold* __init__ ~~gone~~",
            "# heading",
            "one\n\n# two\n<div>\n",
            "\u202Egnp.exe\u202C \u2066x\u2069",
            "nul\u0000 bell\u0007 half\uD800 \uFFFE",
            "- 1. > item",
            "$(touch pwned) `touch pwned` ${HOME} \\",
            "'; touch pwned; '",
            "\"; touch pwned; \"",
            "EOF\nEND\ntouch pwned\n",
            "--cli-input-json",
            "file:///etc/passwd",
            "{0} {1,choice,} %s %n ''");

    private HostileDesigns() {}

    static Design of(String text) {
        var design = Samples.open("four-departments.json").withName(text).withDescription(text);
        var organization = design.organization();
        var account = named(
                new AccountId("999999999999"),
                text,
                List.of(User.named(text)
                        .withInlinePolicies(List.of(new InlinePolicy(text, document(text), UnknownFields.NONE)))));
        var guarded = named(new AccountId("888888888888"), text, List.of());
        var unit = OrganizationalUnit.named(new OuId("ou-ab12-hostile1"), text)
                .withAccounts(List.of(account))
                .withServiceControlPolicies(List.of("FullAWSAccess", text));
        var policy = new OrganizationPolicy(
                OrganizationPolicyType.SERVICE_CONTROL_POLICY, text, text, document(text), UnknownFields.NONE);
        var root = organization.root();
        var units = new java.util.ArrayList<>(root.organizationalUnits());
        units.add(unit);
        var accounts = new java.util.ArrayList<>(root.accounts());
        accounts.add(guarded);
        var policies = new java.util.ArrayList<>(organization.policies());
        policies.add(policy);
        var view = design.view()
                .withNotes(List.of(new View.Note(text, Optional.of(unit.id()), 0, 0, UnknownFields.NONE)))
                .withFlags(List.of(new View.Flag(account.id(), text, Optional.empty(), UnknownFields.NONE)));
        return design.withOrganization(organization
                        .withRoot(root.withOrganizationalUnits(units).withAccounts(accounts))
                        .withPolicies(policies))
                .withView(view);
    }

    private static Account named(AccountId id, String text, List<User> users) {
        var tags = new TreeMap<String, String>();
        tags.put(text, text);
        return Account.named(id, text)
                .withEmail("aws-" + id + "@example.org")
                .withTags(tags)
                .withUsers(users);
    }

    private static PolicyDocument document(String text) {
        var quoted = JsonText.writeLine(new dev.espalier.policy.JsonValue.JsonString(text))
                .strip();
        return new PolicyDocument(JsonText.parse("""
            {"Version":"2012-10-17","Statement":[{"Sid":%1$s,"Effect":"Deny","Action":"s3:*","Resource":"*",
            "Condition":{"StringNotEquals":{"aws:PrincipalTag/x":%1$s}}}]}\
            """.formatted(quoted)).value().orElseThrow());
    }
}
