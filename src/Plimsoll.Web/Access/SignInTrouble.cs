using Plimsoll.App.Looking;

namespace Plimsoll.Web.Access;

/// <summary>Why somebody who came from the council's sign-in service, or with a passkey, was not let in.</summary>
public enum SignInTrouble
{
    /// <summary>The service does not answer.</summary>
    Away,

    /// <summary>The service says no.</summary>
    Refused,

    /// <summary>Begun too long ago, in another browser, or used already.</summary>
    Late,

    /// <summary>What was answered cannot be checked, or is for somebody or something else.</summary>
    Unproved,

    /// <summary>A passkey that is no account's, or of one that is closed.</summary>
    Passkey,
}

/// <summary>Nobody was signed in; the message is for the log and names nobody.</summary>
internal sealed class NotSignedInException(SignInTrouble trouble, string message) : Exception(message)
{
    public SignInTrouble Trouble => trouble;
}

internal static class SignInTroubleWords
{
    /// <param name="service">What people call the service.</param>
    public static string Of(SignInTrouble trouble, string service) => trouble switch
    {
        SignInTrouble.Away => $"{Words.Start(service)} does not answer. Try again in a few minutes. If your work cannot wait, whoever keeps accounts can give you a password for Plimsoll itself",
        SignInTrouble.Refused => $"{Words.Start(service)} did not let you in. Try again, or ask those who help with it",
        SignInTrouble.Passkey => "That passkey opens no account here. It may have been removed, or the account closed: sign in another way, or ask whoever keeps accounts",
        SignInTrouble.Late => "Signing in took too long, or was begun in another window. Begin again from here",
        _ => $"What {service} answered could not be checked, so nobody was signed in. Try again; if it happens again, tell the people who run Plimsoll for you",
    };

    public static string Address(SignInTrouble trouble, string? back) =>
        $"/sign-in?trouble={trouble.ToString().ToLowerInvariant()}{(back is null ? "" : $"&return={Uri.EscapeDataString(back)}")}";
}
