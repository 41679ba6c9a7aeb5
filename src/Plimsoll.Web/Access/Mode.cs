using System.Net;
using Plimsoll.App;

namespace Plimsoll.Web.Access;

/// <summary>
/// How the site runs. A demonstration lets anybody be anybody, over a journal that <c>demo</c> made and no other; everything else asks for an
/// account and a second factor.
/// </summary>
public sealed record Mode(bool IsDemonstration)
{
    public const string Setting = "demonstration";

    public const string DefaultAddress = "http://127.0.0.1:5080";

    private const string ThisMachine = "localhost;127.0.0.1;[::1]";

    /// <summary>What the data is decides, unless it is said otherwise.</summary>
    public static Mode Of(IConfiguration settings, Authority authority) =>
        new(settings.GetValue(Setting, authority.IsDemonstration) && authority.IsDemonstration);

    /// <summary>The names that the site answers to: this machine's own, and those that are set.</summary>
    public string Hosts(IConfiguration settings) => IsDemonstration || settings["hosts"] is not { Length: > 0 } hosts ? ThisMachine : hosts;

    /// <summary>Why the site may not start with these settings, or null.</summary>
    public string? Refusal(IConfiguration settings, Authority authority)
    {
        if (settings.GetValue<bool>(Setting) && !authority.IsDemonstration)
        {
            return "A demonstration lets anybody sign in as anybody, so it runs over invented data only: this data folder was not made by \"plimsoll demo\". "
                + "Leave out --demonstration, or name another folder in PLIMSOLL_DATA.";
        }

        if (!IsDemonstration && (SignInKeys.Refusal(authority.Settings) ?? authority.Settings.CouncilSignIn?.Refusal()) is { } signIn)
        {
            return signIn;
        }

        if ((settings["http_ports"] ?? settings["https_ports"]) is { } ports)
        {
            return $"A port by itself ({ports}) means every address. Start it with --urls and the address, for example --urls {DefaultAddress}.";
        }

        var addresses = (settings["urls"] ?? DefaultAddress).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Concat(settings.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"] ?? endpoint.Key));
        return Refusal(addresses);
    }

    /// <summary>Why the site may not listen on these addresses, or null.</summary>
    public string? Refusal(IEnumerable<string> addresses)
    {
        if (addresses.FirstOrDefault(address => !IsLoopback(address) && (IsDemonstration || !address.StartsWith("https://", StringComparison.Ordinal))) is not { } open)
        {
            return null;
        }

        return IsDemonstration
            ? $"The demonstration lets anybody sign in as anybody, so it listens on this machine alone: {open} is not a loopback address. Start it with --urls {DefaultAddress}."
            : $"{open} would carry children's records over the network for anybody to read. Use https there, or listen on this machine behind a proxy that does: --urls {DefaultAddress}.";
    }

    private static bool IsLoopback(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));
}
