namespace ZohoOAuth.Simulator.Web;

/// <summary>A step between the choice of an endpoint and the endpoint.</summary>
internal interface IRouteFilter
{
    Task InvokeAsync(HttpContext context, RequestDelegate next);
}
