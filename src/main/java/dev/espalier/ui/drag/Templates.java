package dev.espalier.ui.drag;

import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.JsonValue.Member;
import dev.espalier.policy.PolicyDocument;
import java.util.ArrayList;
import java.util.List;

/// What new policies begin with: short, valid, and useful as they are.
public final class Templates {
    /// No account may leave the organization.
    public static final PolicyDocument SCP = document(object(
            "Sid", text("StayInTheOrganization"),
            "Effect", text("Deny"),
            "Action", text("organizations:LeaveOrganization"),
            "Resource", text("*")));

    /// Buckets are read and written over encrypted connections only.
    public static final PolicyDocument RCP = document(object(
            "Sid", text("EncryptedConnectionsOnly"),
            "Effect", text("Deny"),
            "Principal", text("*"),
            "Action", text("s3:*"),
            "Resource", text("*"),
            "Condition", object("BoolIfExists", object("aws:SecureTransport", text("false")))));

    /// Lists the names of buckets and nothing else.
    public static final PolicyDocument IDENTITY = document(object(
            "Sid", text("ListBuckets"),
            "Effect", text("Allow"),
            "Action", text("s3:ListAllMyBuckets"),
            "Resource", text("*")));

    /// What AWS attaches by itself as `FullAWSAccess`.
    public static final PolicyDocument FULL_ACCESS_SCP =
            document(object("Effect", text("Allow"), "Action", text("*"), "Resource", text("*")));

    /// What AWS attaches by itself as `RCPFullAWSAccess`.
    public static final PolicyDocument FULL_ACCESS_RCP = document(
            object("Effect", text("Allow"), "Principal", text("*"), "Action", text("*"), "Resource", text("*")));

    private Templates() {}

    /// A trust policy that lets the principals of an account assume the role, as far as their own policies let them.
    public static PolicyDocument trusting(String principalArn) {
        return document(object(
                "Effect", text("Allow"),
                "Principal", object("AWS", text(principalArn)),
                "Action", text("sts:AssumeRole")));
    }

    /// A resource policy that lets one principal read the resource.
    public static PolicyDocument reading(String principalArn, String resourceArn) {
        return document(object(
                "Effect", text("Allow"),
                "Principal", object("AWS", text(principalArn)),
                "Action", text("s3:GetObject"),
                "Resource", text(resourceArn + "/*")));
    }

    private static PolicyDocument document(JsonObject statement) {
        return new PolicyDocument(
                object("Version", text("2012-10-17"), "Statement", new JsonArray(List.of(statement))));
    }

    private static JsonString text(String value) {
        return new JsonString(value);
    }

    private static JsonObject object(Object... namesAndValues) {
        var members = new ArrayList<Member>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.add(new Member((String) namesAndValues[i], (JsonValue) namesAndValues[i + 1]));
        }
        return new JsonObject(members);
    }
}
