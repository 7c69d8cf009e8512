using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Products.Styles;

namespace ZohoOAuth.Simulator.Products;

/// <summary>A list of a product, or all lists with the same path template.</summary>
/// <param name="Path">The path of the list.</param>
/// <param name="Style">The conventions of the product.</param>
internal sealed record ProductList(string Path, ProductStyle Style)
{
    /// <summary>The resource, where the path does not contain it.</summary>
    public string? Resource { get; init; }

    /// <summary>The resources that the path can name; null if a user names them, as the reports of Creator.</summary>
    public IReadOnlySet<string>? Resources { get; init; }

    /// <summary>The method that reads the list.</summary>
    public string Method { get; init; } = HttpMethods.Get;

    /// <summary>The parameter that names the operation, and its value for this list, of a product that has one path for several operations.</summary>
    public (string Parameter, string Value)? Operation { get; init; }

    /// <summary>The parameters without which the product refuses the list.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>The records, of a list that has the same ones always.</summary>
    public IReadOnlyList<JsonObject>? Fixed { get; init; }

    /// <summary>The path of one record.</summary>
    public string RecordPath { get; init; } = $"{Path}/{{id}}";

    /// <summary>The path that changes a record.</summary>
    public string UpdatePath => UpdateTemplate ?? RecordPath;

    /// <summary>The path that changes a record, where it is not the path of the record.</summary>
    public string? UpdateTemplate { get; init; }

    /// <summary>The path that creates records.</summary>
    public string CreatePath { get; init; } = Path;

    /// <summary>What the created records are stored under: lists with the same key have the same records.</summary>
    public string Key => KeyTemplate ?? CreatePath;

    /// <summary>The key, where it is not the path that creates records.</summary>
    public string? KeyTemplate { get; init; }

    /// <summary>Whether a request asks for this list, and not for another operation on the same path.</summary>
    public bool Serves(HttpRequest request)
    {
        if (Operation is not var (parameter, value))
        {
            return true;
        }

        var sent = request.HasFormContentType && request.Form.ContainsKey(parameter) ? request.Form[parameter] : request.Query[parameter];
        return string.IsNullOrEmpty(sent) || sent == value;
    }

    /// <summary>The resource of a request as the product spells it; null for one that the simulator does not have.</summary>
    public string? ResourceOf(HttpContext context)
    {
        var name = Resource ?? (string)context.GetRouteValue("resource")!;
        return Resources is null || Resource is not null ? name : Resources.FirstOrDefault(own => own.Equals(name, StringComparison.OrdinalIgnoreCase));
    }
}
