using System.Net;

namespace Plimsoll.Web.Access;

/// <summary>
/// Demonstration mode: anybody may sign in as anybody, so it listens on this machine alone
/// and answers to this machine's own names alone.
/// </summary>
public static class Demonstration
{
    public const string Setting = "demonstration";

    public const string DefaultAddress = "http://127.0.0.1:5080";

    public const string Hosts = "localhost;127.0.0.1;[::1]";

    /// <summary>Why the site may not start with these settings, or null.</summary>
    public static string? Refusal(IConfiguration settings)
    {
        if (!settings.GetValue<bool>(Setting))
        {
            return "Plimsoll can be run as a demonstration only, so far: accounts for an authority's own people are not built yet. "
                + "Start it with --demonstration true.";
        }

        if ((settings["http_ports"] ?? settings["https_ports"]) is { } ports)
        {
            return $"The demonstration listens on this machine alone, and a port by itself ({ports}) means every address. "
                + $"Start it with --urls {DefaultAddress}.";
        }

        var addresses = (settings["urls"] ?? DefaultAddress).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Concat(settings.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"] ?? endpoint.Key));
        return Refusal(addresses);
    }

    /// <summary>Why the site may not listen on these addresses, or null.</summary>
    public static string? Refusal(IEnumerable<string> addresses) => addresses.FirstOrDefault(address => !IsLoopback(address)) is { } open
        ? $"The demonstration lets anybody sign in as anybody, so it listens on this machine alone: {open} is not a loopback address. "
            + $"Start it with --urls {DefaultAddress}."
        : null;

    private static bool IsLoopback(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));
}
