using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.App.Census;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;
using Plimsoll.Web.TagHelpers;

namespace Plimsoll.Web.Pages.Census;

/// <summary>Loads a children in need census to check it: nothing of the file is kept.</summary>
[ReadsItsForm]
[IgnoreAntiforgeryToken]
[RequestSizeLimit(Upload.MostBytesOfForm)]
[ForPurpose(Purpose.Export)]
public sealed class LoadModel(LoadedCensuses loaded, IAntiforgery forgery) : PageModel
{
    public IReadOnlyList<HeldCensus> Held { get; private set; } = [];

    [ViewData]
    public Mistake? Mistake { get; private set; }

    public void OnGet() => Held = loaded.All;

    public async Task<IActionResult> OnPostAsync()
    {
        if (Request.ContentLength > Upload.MostBytesOfForm)
        {
            return StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        try
        {
            var given = await Upload.ReadAsync(HttpContext, forgery);
            if (given.File is { } file)
            {
                if (loaded.Begin(given.Name, file) is { } begun)
                {
                    return Redirect($"/census/{begun.Id}");
                }

                given = given with { Mistake = $"As many censuses are being read as can be at once ({HeldCensuses.Most}). Try again in a while" };
            }

            Mistake = new Mistake(given.Mistake!, "#census");
        }
        catch (AntiforgeryValidationException)
        {
            return BadRequest();
        }

        Held = loaded.All;
        return Page();
    }
}
