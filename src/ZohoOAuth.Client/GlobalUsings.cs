global using ZohoOAuth.Client.Catalog;
global using ZohoOAuth.Client.Http;
