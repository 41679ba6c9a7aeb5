using Microsoft.Extensions.Configuration;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Tests.Access;

public sealed class DemonstrationTests
{
    [Theory]
    [InlineData("urls", "http://127.0.0.1:5080")]
    [InlineData("urls", "http://localhost:5080;http://[::1]:5080")]
    [InlineData("urls", null)]
    public void Starts_on_this_machine_alone(string key, string? value) => Assert.Null(Demonstration.Refusal(Settings(key, value)));

    [Theory]
    [InlineData("urls", "http://0.0.0.0:5080")]
    [InlineData("urls", "http://*:5080")]
    [InlineData("urls", "http://[::]:5080")]
    [InlineData("urls", "http://127.0.0.1:5080;http://10.1.2.3:5080")]
    [InlineData("urls", "http://localhost.example.org:80")]
    [InlineData("http_ports", "8080")]
    [InlineData("https_ports", "8443")]
    [InlineData("Kestrel:Endpoints:Open:Url", "http://0.0.0.0:80")]
    public void Refuses_any_other_address_in_a_sentence(string key, string value)
    {
        var refusal = Demonstration.Refusal(Settings(key, value));

        Assert.Contains("listens on this machine alone", refusal, StringComparison.Ordinal);
        Assert.EndsWith("Start it with --urls http://127.0.0.1:5080.", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_to_be_anything_but_a_demonstration() =>
        Assert.Contains("--demonstration true", Demonstration.Refusal(new ConfigurationBuilder().Build()), StringComparison.Ordinal);

    [Fact]
    public async Task An_address_that_is_open_to_others_ends_the_program_with_code_1()
    {
        using var service = new MadeService();

        Assert.Equal(1, await Site.RunAsync(["--demonstration", "true", "--urls", "http://0.0.0.0:0"], service.Authority));
    }

    private static IConfigurationRoot Settings(string key, string? value) => new ConfigurationBuilder()
        .AddInMemoryCollection([new("demonstration", "true"), new(key, value)])
        .Build();
}
